{{- define "espace.settings.notifications" -}}
{{- $smtp := .Values.smtp -}}
{{ include "espace.settings.database" . }}
{{ include "espace.settings.town" . }}
Town__UsualReviewDays: {{ .Values.town.usualReviewDays | quote }}
Smtp__Host: {{ $smtp.host | quote }}
Smtp__Port: {{ $smtp.port | quote }}
Smtp__Revocation: {{ $smtp.revocation }}
Smtp__Security: {{ $smtp.security }}
{{- with $smtp.from }}
Smtp__From: {{ . | quote }}
{{- end }}
{{- end }}

{{- define "espace.secrets.notifications" -}}
{{ include "espace.secrets.mongodb" (dict "root" . "name" "notifications") }}
{{ include "espace.secrets.rabbitmq" (dict "root" . "name" "notifications") }}
{{ include "espace.secrets.mailLinks" . }}
{{ include "espace.secrets.keys" (dict "section" "ContactEncryption"
    "secret" .Values.secrets.contacts "ids" .Values.notifications.encryptionKeyIds) }}
{{- with .Values.secrets.smtp }}
{{ include "espace.files" (dict "secret" . "files" (dict "user" "Smtp__User" "password" "Smtp__Password")) }}
{{- end }}
{{- end }}
