{{/* Volumes of a host's pod, whether it serves or runs a command. 0444: the pod's single user may read, and not write. */}}
{{- define "espace.volumes" -}}
{{- $component := .host | default .name -}}
{{ include "espace.tmp" (dict) }}
{{- with include (printf "espace.secrets.%s" $component) .root }}
- name: secrets
  projected:
    defaultMode: 0444
    sources:
      {{- trim . | nindent 6 }}
      {{- with $.credentials }}
      {{- include "espace.files" (dict "secret" . "files" (dict "accounts.csv" "accounts.csv")) | nindent 6 }}
      {{- end }}
      {{- if and (eq $.name "migration") (contains "RabbitMq__Uri" .) }}
      {{- include "espace.secrets.management" (dict "root" $.root "name" $component) | nindent 6 }}
      {{- end }}
      {{- if eq $.name "provisioner" }}
      {{- include "espace.files" (dict "secret" $.root.Values.secrets.partnersBroker
          "files" (dict "management-uri" "Partners__ManagementUri")) | nindent 6 }}
      {{- end }}
{{- end }}
{{- if eq $component "identity" }}
{{- $identity := .root.Values.identity }}
- name: identity-keys
  secret:
    secretName: {{ .root.Values.secrets.identity }}
    defaultMode: 0444
    items:
      {{- range concat $identity.signingKeyFiles $identity.encryptionKeyFiles (list "pepper") }}
      - key: {{ . }}
        path: {{ . }}
      {{- end }}
{{- end }}
{{- if eq $component "renderer" }}
{{ include "espace.launcherVolumes" . }}
{{- end }}
{{- range $number, $files := (include "espace.options" . | fromYaml).files }}
- name: files-{{ $number }}
  configMap:
    name: {{ $files.configMap }}
{{- end }}
{{- end }}

{{- define "espace.volumeMounts" -}}
{{- $component := .host | default .name -}}
- name: tmp
  mountPath: /tmp
{{- if include (printf "espace.secrets.%s" $component) .root }}
- name: secrets
  mountPath: /run/secrets/espace-famille
  readOnly: true
{{- end }}
{{- if eq $component "identity" }}
- name: identity-keys
  mountPath: /run/secrets/identity-keys
  readOnly: true
{{- end }}
{{- if eq $component "renderer" }}
- name: socket
  mountPath: /run/espace-famille
{{- end }}
{{- range $number, $files := (include "espace.options" . | fromYaml).files }}
- name: files-{{ $number }}
  mountPath: {{ $files.path }}
  readOnly: true
{{- end }}
{{- end }}
