{{- define "espace.settings.renderer" -}}
Renderer__Socket: /run/espace-famille/launcher.sock
{{- end }}

{{/* The renderer has no database, no broker and no secret. */}}
{{- define "espace.secrets.renderer" -}}
{{- end }}

{{/*
The container that opens families' files: no network, a user and a process namespace of its own, and for each file a sandbox within it. It has no probe:
the host beside it is ready only while it responds.
*/}}
{{- define "espace.launcher" -}}
name: launcher
{{ include "espace.image" (dict "root" .root "name" "launcher") }}
env:
  - name: DOTNET_EnableDiagnostics
    value: "0"
  - name: Launcher__Socket
    value: /run/espace-famille/launcher.sock
  - name: Launcher__WorkFolder
    value: /work
lifecycle:
  preStop:
    sleep:
      seconds: {{ (include "espace.options" . | fromYaml).shutdown.preStopSeconds }}
resources:
  {{- toYaml .root.Values.renderer.launcher.resources | nindent 2 }}
{{ include "espace.containerSecurity" (dict "user" 10002) }}
volumeMounts:
  - name: socket
    mountPath: /run/espace-famille
  - name: work
    mountPath: /work
{{- end }}

{{/* In memory: no family's file is written to a node's disk. */}}
{{- define "espace.launcherVolumes" -}}
- name: socket
  emptyDir:
    medium: Memory
    sizeLimit: 1Mi
- name: work
  emptyDir:
    medium: Memory
    sizeLimit: 256Mi
{{- end }}
