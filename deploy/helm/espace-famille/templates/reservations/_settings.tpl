{{- define "espace.settings.reservations" -}}
{{ include "espace.settings.database" . }}
{{- end }}

{{- define "espace.secrets.reservations" -}}
{{ include "espace.secrets.mongodb" (dict "root" . "name" "reservations") }}
{{ include "espace.secrets.rabbitmq" (dict "root" . "name" "reservations") }}
{{ include "espace.secrets.receipts" . }}
{{ include "espace.secrets.keys" (dict "section" "AbsenceEncryption"
    "secret" .Values.secrets.absences "ids" .Values.reservations.encryptionKeyIds) }}
{{- end }}
