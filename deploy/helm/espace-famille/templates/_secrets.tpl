{{/* Some keys of one existing secret, as files by the options' own names. */}}
{{- define "espace.files" -}}
- secret:
    name: {{ .secret }}
    {{- if .optional }}
    optional: true
    {{- end }}
    items:
      {{- range $key, $path := .files }}
      - key: {{ $key }}
        path: {{ $path }}
      {{- end }}
{{- end }}

{{- define "espace.secrets.mongodb" -}}
{{- $files := dict (printf "%s-uri" .name) "Mongo__ConnectionString" -}}
{{ include "espace.files" (dict "secret" .root.Values.secrets.mongodb "files" $files) }}
{{- end }}

{{/* The address with the host's own user: (dict "root" $ "name" HOST). */}}
{{- define "espace.secrets.rabbitmq" -}}
{{- $files := dict (printf "%s-uri" .name) "RabbitMq__Uri" -}}
{{ include "espace.files" (dict "secret" .root.Values.secrets.rabbitmq "files" $files) }}
{{- end }}

{{/*
For the migration jobs alone, which make users, queues and policies. One of them makes the users of the errors tool and of KEDA.
*/}}
{{- define "espace.secrets.management" -}}
{{- $files := dict "management-uri" "RabbitMq__ManagementUri" -}}
{{- if eq .name "identity" }}{{ $_ := set $files "errors-uri" "RabbitMq__ErrorsUri" }}{{ end -}}
{{ include "espace.files" (dict "secret" .root.Values.secrets.rabbitmq "files" $files) }}
{{- if and .root.Values.keda.enabled (eq .name "identity") }}
{{ include "espace.files" (dict "secret" .root.Values.secrets.scaler "files" (dict "scaler-uri" "RabbitMq__ScalerUri")) }}
{{- end }}
{{- end }}

{{- define "espace.secrets.portalClient" -}}
{{ include "espace.files" (dict "secret" .Values.secrets.portal "files" (dict "client-secret" "Portal__ClientSecret")) }}
{{- end }}

{{/* Rotating keys: the id of the active one, and every key that is still needed; "prefix" in a secret of several hosts. */}}
{{- define "espace.secrets.keys" -}}
{{- $section := .section -}}
{{- $prefix := .prefix | default "" -}}
{{- $files := dict (printf "%sactive-key-id" $prefix) (printf "%s__ActiveKeyId" $section) -}}
{{- range .ids }}{{ $_ := set $files (printf "%skey-%s" $prefix .) (printf "%s__Keys__%s" $section .) }}{{ end -}}
{{ include "espace.files" (dict "secret" .secret "files" $files) }}
{{- end }}

{{- define "espace.secrets.receipts" -}}
{{ include "espace.secrets.keys" (dict "secret" .Values.secrets.receipts "section" "Receipts" "ids" .Values.receiptKeyIds) }}
{{- end }}

{{/* What identity and notifications share: it seals the secrets of links in mails. */}}
{{- define "espace.secrets.mailLinks" -}}
{{ include "espace.secrets.keys" (dict "secret" .Values.secrets.mailLinks "section" "MailLinks" "ids" .Values.mailLinkKeyIds) }}
{{- end }}

{{/* What encrypts the Data Protection keys of a host with pages: (dict "root" $ "name" HOST). */}}
{{- define "espace.secrets.keyRing" -}}
{{- $values := .root.Values -}}
{{ include "espace.secrets.keys" (dict "section" "KeyRing" "prefix" (printf "%s-" .name)
    "secret" $values.secrets.keys "ids" (get $values .name).keyRingKeyIds) }}
{{- end }}
