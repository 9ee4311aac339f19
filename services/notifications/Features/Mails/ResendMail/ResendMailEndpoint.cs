using EspaceFamille.Notifications.Api;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;
using MailState = EspaceFamille.Notifications.Domain.Mails.MailState;

namespace EspaceFamille.Notifications.Features.Mails.ResendMail;

/// <summary>For agents: sends a mail again that failed for good, after the address or the server was corrected. A repetition changes
/// nothing.</summary>
internal static class ResendMailEndpoint
{
    private const string Subject = "mail";

    public static void MapResendMail(this IEndpointRouteBuilder staff) => staff.MapPost("/mails/{mailId}/resend", HandleAsync)
        .WithName("resendMail").WithSummary("Sends a failed mail again")
        .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<MailResponse>, ProblemHttpResult>> HandleAsync(
        string mailId, MailQueue queue, Actor actor, TownClock town, CancellationToken cancel)
    {
        var mail = await queue.ResendAsync(
            actor, mailId,
            resent => [JournalEntry.Of(actor, "resendMail", town.Now) with
            {
                HouseholdId = resent.Subject.HouseholdId, SubjectKind = Subject, SubjectId = resent.Id,
            }],
            cancel);
        return mail switch
        {
            null => Problems.NotFound(),
            { State: MailState.Sent } => Problems.Refused("mail-sent", "Ce courriel a déjà été envoyé.", status: 409),
            { ResentAt: null } => Problems.Refused("mail-pending", "Ce courriel n’a pas encore échoué : il part de lui-même.", status: 409),
            _ => TypedResults.Ok(MailResponses.Of(mail)),
        };
    }
}
