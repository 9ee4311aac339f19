{{/*
Before anything of the new version serves. The trial's own database is a part of the release, and there only once the
release is installed: its jobs are no hooks but objects beside the hosts, which wait for them.
*/}}
{{- define "espace.migration.events" -}}
{{ ternary "" "pre-install,pre-upgrade" .Values.trial.enabled }}
{{- end }}

{{/* The hosts with a database, as a JSON list. */}}
{{- define "espace.migration.hosts" -}}
{{ list "identity" "reservations" "documents" "notifications" "partners" "portal" | toJson }}
{{- end }}
