{{- define "espace.settings.reservations" -}}
{{ include "espace.settings.database" . }}
{{- end }}

{{- define "espace.secrets.reservations" -}}
{{ include "espace.secrets.mongodb" (dict "root" . "name" "reservations") }}
{{ include "espace.secrets.rabbitmq" (dict "root" . "name" "reservations") }}
{{ include "espace.secrets.receipts" . }}
{{- end }}
