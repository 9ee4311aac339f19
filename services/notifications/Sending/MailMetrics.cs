using System.Diagnostics.Metrics;
using EspaceFamille.Notifications.Domain;

namespace EspaceFamille.Notifications.Sending;

/// <summary>What an operator watches: attempts by result, and how long families waited for their mails.</summary>
internal static class MailMetrics
{
    public const string Name = "EspaceFamille.Mail";
    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> Attempts = Meter.CreateCounter<long>("mail.attempts");
    private static readonly Histogram<double> Wait = Meter.CreateHistogram<double>("mail.wait", unit: "s");

    public static void Record(Mail tried)
    {
        Attempts.Add(1, new("template", tried.Template), new("result", tried.Deliveries[^1].Result.ToString()));
        if (tried.SentAt is { } sent)
            Wait.Record((sent - tried.CreatedAt).TotalSeconds, new KeyValuePair<string, object?>("template", tried.Template));
    }
}
