{{- define "espace.settings.partners" -}}
{{ include "espace.settings.database" . }}
Partners__QueueLength: {{ .Values.partners.queueLength | quote }}
{{- end }}

{{- define "espace.secrets.partners" -}}
{{ include "espace.secrets.mongodb" (dict "root" . "name" "partners") }}
{{ include "espace.secrets.rabbitmq" (dict "root" . "name" "partners") }}
{{ include "espace.files" (dict "secret" .Values.secrets.partnersBroker "files" (dict "uri" "Partners__BrokerUri")) }}
{{ include "espace.secrets.keys" (dict "section" "PartnerEncryption"
    "secret" .Values.secrets.partners "ids" .Values.partners.encryptionKeyIds) }}
{{- end }}
