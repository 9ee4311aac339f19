using System.Globalization;
using EspaceFamille.Tool.Diagnose.State;

namespace EspaceFamille.Tool.Diagnose.Rules;

/// <summary>Mails that the mail server did not take yet.</summary>
internal static class MailRules
{
    private const string Age = "espace_mails_oldest_age_seconds";
    private const string Pending = "espace_mails_pending";
    private const int OldSeconds = 60;

    public static IEnumerable<Finding> Of(ClusterState state)
    {
        var oldest = HostValues.Highest(state, Age).Select(value => value.Value).DefaultIfEmpty().Max();
        if (oldest <= OldSeconds)
            yield break;
        var pending = (int)HostValues.Highest(state, Pending).Select(value => value.Value).DefaultIfEmpty().Max();
        yield return new Finding(
            Severity.Warning,
            $"The mail server has not taken {Words.Count(pending, "mail")}; "
            + string.Create(CultureInfo.InvariantCulture, $"the oldest has waited for {oldest:F0} s."),
            "Is the mail server reachable, and does it accept the sender and the password (smtp, secrets.smtp)? Mails are kept, and sent "
            + "automatically after recovery; docs/operations.md, \"mails-delayed\".");
    }
}
