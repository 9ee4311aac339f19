{{/*
Before anything of the new version serves. The trial's own database is a part of the release, and there only once the
release is installed: the jobs come after it then, and the hosts wait for them.
*/}}
{{- define "espace.migration.events" -}}
{{ ternary "post-install,pre-upgrade" "pre-install,pre-upgrade" .Values.trial.enabled }}
{{- end }}
