using System.Globalization;

namespace EspaceFamille.Tool.Bench;

/// <summary>How the measured system differs from one that a user starts.</summary>
internal static class BenchEnvironment
{
    private const int MailboxOffset = 12;
    private const string Unlimited = "1000000000";

    public static Dictionary<string, string> OfSystem(int port) => new(StringComparer.Ordinal)
    {
        // Code is profiled and traces are sampled as in production.
        ["DOTNET_TieredPGO"] = "1",
        ["OTEL_TRACES_SAMPLER"] = "parentbased_traceidratio",
        ["OTEL_TRACES_SAMPLER_ARG"] = "0.05",
        // Certificates that need no agent, and a town's clock that starts on the same day each time.
        ["Documents__AutomaticallyAccepted__0"] = "medical",
        ["Clocks__TestMode"] = "true",
        ["Clocks__TownNow"] = "2026-11-25T09:00:00+01:00",
        // Mails are sent to the benchmarks.
        ["SMTP_HOST"] = "127.0.0.1",
        ["SMTP_PORT"] = (port + MailboxOffset).ToString(CultureInfo.InvariantCulture),
        ["SMTP_SECURITY"] = "None",
        // No rate limit.
        ["Identity__FailuresPerAddressAndMinute"] = "10000",
        ["UploadQuota__PerHour"] = "1000000",
        ["UploadQuota__UnsentDocuments"] = "1000000",
        ["UploadQuota__UnsentMegabytes"] = "1000000",
        ["Gateway__BySubject__Burst"] = Unlimited,
        ["Gateway__BySubject__PerSecond"] = Unlimited,
        ["Gateway__ByAddress__Burst"] = Unlimited,
        ["Gateway__ByAddress__PerSecond"] = Unlimited,
    };
}
