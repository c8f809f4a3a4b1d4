# po/id.po → share/locale/id/LC_MESSAGES/netralitas.mo beside bin/.
find_program(MSGFMT msgfmt REQUIRED)
set(catalogue ${PROJECT_BINARY_DIR}/share/locale/id/LC_MESSAGES/netralitas.mo)
add_custom_command(OUTPUT ${catalogue}
    COMMAND ${CMAKE_COMMAND} -E make_directory ${PROJECT_BINARY_DIR}/share/locale/id/LC_MESSAGES
    COMMAND ${MSGFMT} --check-format --check-domain -o ${catalogue} ${PROJECT_SOURCE_DIR}/po/id.po
    DEPENDS ${PROJECT_SOURCE_DIR}/po/id.po VERBATIM)
add_custom_target(translations ALL DEPENDS ${catalogue})
install(FILES ${catalogue} DESTINATION ${CMAKE_INSTALL_LOCALEDIR}/id/LC_MESSAGES)
