using System.Diagnostics;
using OpenTelemetry;

namespace EspaceFamille.Platform;

/// <summary>
/// Drops client spans without a parent, and so the spans below them: the polls of sweeps, leases and probes. Otherwise an idle
/// system exports little else. Work that a poll finds continues the trace of the request that caused it.
/// </summary>
internal sealed class UnparentedClients : BaseProcessor<Activity>
{
    public override void OnStart(Activity data)
    {
        if (data is not { Kind: ActivityKind.Client, ParentId: null })
            return;
        data.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded;
        data.IsAllDataRequested = false;
    }
}
