{{- define "espace.settings.documents" -}}
{{ include "espace.settings.database" . }}
Documents__Renderer: {{ include "espace.address" (dict "root" $ "name" "renderer") }}
Scanner__Kind: {{ ternary "clamd" "none" .Values.clamd.enabled }}
{{- if .Values.clamd.enabled }}
Scanner__Host: {{ .Values.clamd.host | quote }}
Scanner__Port: {{ .Values.clamd.port | quote }}
{{- else }}
Scanner__AcceptedWithout: {{ .Values.clamd.acceptedWithout | default "trial" | quote }}
{{- end }}
{{- end }}

{{- define "espace.secrets.documents" -}}
{{ include "espace.secrets.mongodb" (dict "root" . "name" "documents") }}
{{ include "espace.secrets.rabbitmq" (dict "root" . "name" "documents") }}
{{ include "espace.secrets.receipts" . }}
{{ include "espace.secrets.keys" (dict "section" "DocumentEncryption"
    "secret" .Values.secrets.documents "ids" .Values.documents.encryptionKeyIds) }}
{{ include "espace.secrets.keys" (dict "section" "SpacePepper"
    "secret" .Values.secrets.spacePeppers "ids" .Values.documents.spacePepperIds) }}
{{- end }}
