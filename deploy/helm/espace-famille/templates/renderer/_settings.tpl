{{- define "espace.settings.renderer" -}}
Renderer__Socket: /run/espace-famille/launcher.sock
{{- end }}

{{/* The renderer has no database, no broker and no secret. */}}
{{- define "espace.secrets.renderer" -}}
{{- end }}

{{/*
The container that opens families' files: no network, a user (where the chart chooses it) and a process namespace of its own, and for each file a sandbox within it. It stops after the
host, whose last files it renders.
*/}}
{{- define "espace.launcher" -}}
{{- $shutdown := (include "espace.options" . | fromYaml).shutdown -}}
name: launcher
{{ include "espace.image" (dict "root" .root "name" "launcher") }}
env:
  - name: DOTNET_EnableDiagnostics
    value: "0"
  - name: Launcher__Socket
    value: /run/espace-famille/launcher.sock
  - name: Launcher__WorkFolder
    value: /tmp/jobs
lifecycle:
  preStop:
    sleep:
      seconds: {{ add $shutdown.preStopSeconds $shutdown.pauseSeconds $shutdown.drainSeconds }}
startupProbe:
  exec:
    command: [/app/EspaceFamille.Launcher, status]
  periodSeconds: 3
  timeoutSeconds: 5
  failureThreshold: 200
livenessProbe:
  exec:
    command: [/app/EspaceFamille.Launcher, status]
  periodSeconds: 20
  timeoutSeconds: 10
  failureThreshold: 6
readinessProbe:
  exec:
    command: [/app/EspaceFamille.Launcher, status, ready]
  periodSeconds: 10
  timeoutSeconds: 10
  failureThreshold: 2
terminationMessagePolicy: FallbackToLogsOnError
resources:
  {{- include "espace.resources" .root.Values.renderer.launcher.resources | trim | nindent 2 }}
{{ include "espace.containerSecurity" (dict "root" .root "user" 10002) }}
volumeMounts:
  - name: socket
    mountPath: /run/espace-famille
  - name: work
    mountPath: /tmp
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
