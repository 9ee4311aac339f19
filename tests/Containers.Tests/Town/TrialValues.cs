using EspaceFamille.Containers.Tests.Stage;

namespace EspaceFamille.Containers.Tests.Town;

/// <summary>Values that override those of the chart's trial.</summary>
internal static class TrialValues
{
    public const string Tag = "trial";
    public const int MailPort = 2525;

    /// <summary>
    /// A Wednesday in November, as in the other tests. Medical certificates are accepted automatically, so that a
    /// declaration is decided without an agent; the rate limit allows for more requests than a family sends; and, as in the
    /// other tests, the deadline allows for pods that start on a busy machine.
    /// </summary>
    /// <param name="assigned">Whether the platform assigns the user of each pod.</param>
    public static object Of(Podman podman, Uri publicAddress, int revision, bool assigned = false) => new
    {
        publicAddress = publicAddress.AbsoluteUri.TrimEnd('/'),
        image = new { registry = podman.Registry, tag = Tag },
        secrets = new { revision = $"{revision}" },
        smtp = new { host = podman.Gateway, port = MailPort },
        podSecurity = new { assignedByPlatform = assigned },
        trial = new { rabbitmq = new { image = $"{podman.Registry}/espace-famille-broker:3" } },
        defaults = new
        {
            extraEnv = new { Clocks__TestMode = "true", Clocks__TownNow = "2026-11-25T09:00:00+01:00", Deadline__Seconds = "30" },
        },
        documents = new { extraEnv = new { Documents__AutomaticallyAccepted__0 = "medical" } },
        gateway = new { extraEnv = new { Gateway__BySubject__Burst = "1000000" } },
    };
}
