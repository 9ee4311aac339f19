using EspaceFamille.Notifications.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace EspaceFamille.EndToEnd.Tests.Portal;

/// <summary>Mails that failed for good: one about a request, and one that an agent has sent again in vain.</summary>
public sealed partial class StubApi
{
    public const string FailedMail = "mail-1";

    /// <summary>Another agent has sent it again since it was listed.</summary>
    public const string SentMeanwhile = "mail-2";

    /// <summary>The cursor at which the list is empty.</summary>
    public const string EndOfMails = "end";

    private const string Mails = "/api/notifications/mails";

    private void MapMails(WebApplication app)
    {
        app.MapGet(Mails, (string? state, string? after) => state != "failed"
            ? Missing()
            : Json(after == EndOfMails
                ? new MailListResponse([], null)
                : new MailListResponse([Mail(FailedMail, "absence-received"), Mail(SentMeanwhile, "days-cancelled")], EndOfMails)));
        app.MapPost($"{Mails}/{{id}}/resend", async (string id, HttpRequest request) =>
        {
            await KeepAsync(request);
            return id switch
            {
                FailedMail => Json(Mail(id, "absence-received") with { State = MailState.Pending }),
                SentMeanwhile => Problem(409, "mail-sent", "Ce courriel a déjà été envoyé."),
                _ => Missing(),
            };
        });
    }

    private static MailResponse Mail(string id, string template) => new(
        id, template, MailState.Failed, false, Declared, Declared, null, 3, DeliveryResult.Rejected)
    {
        AccountId = "account",
        HouseholdId = Household,
        RequestId = id == FailedMail ? Waiting : null,
        Number = id == FailedMail ? "ABS-2026-000123" : "",
        LastAnswer = $"550 5.1.1 <b>{new string('x', 90)}</b>@exemple.test: boîte inconnue",
        ResentAt = id == FailedMail ? null : Declared,
    };
}
