using System.Diagnostics.Metrics;
using EspaceFamille.Notifications.Domain.Mails;

namespace EspaceFamille.Notifications.Features.Mails.SendMails;

/// <summary>Metrics: attempts by result, and the time from the creation of a mail to its acceptance by the server.</summary>
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
