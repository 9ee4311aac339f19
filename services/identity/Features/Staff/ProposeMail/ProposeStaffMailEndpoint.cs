using EspaceFamille.Identity.Api;
using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Domain.Registration;
using EspaceFamille.Identity.Features.MailAddressChanges;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Identity.Features.Staff.ProposeMail;

/// <summary>
/// For administrators: proposes another mail address of an account of staff. It is announced to the address in use, and its person confirms
/// it from the new one.
/// </summary>
internal static class ProposeStaffMailEndpoint
{
    public static void Map(IEndpointRouteBuilder administration) => administration
        .MapPost("/staff/{accountId}/mail-proposals", HandleAsync)
        .WithName("ProposeStaffMail").WithSummary("Proposes another mail address of an account of staff")
        .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    private static async Task<Results<Ok<StaffAccountResponse>, ProblemHttpResult>> HandleAsync(
        string accountId, ProposeStaffMailRequest request, Actor administrator, AccountStore accounts, MailChanges changes,
        StaffResponses responses, TownClock clock, CancellationToken cancel)
    {
        var email = request.Email?.Trim() ?? "";
        if (InvitationDraft.MailFault(email) is { } fault)
            return StaffResponses.Invalid([("email", fault)]);
        if (await accounts.FindStaffAsync(accountId, cancel) is not { } account)
            return Problems.NotFound();
        var isInUse = await accounts.IsStaffMailAsync(email, cancel);
        switch (StaffContactRules.CheckMail(account, administrator, isInUse))
        {
            case StaffFault.MailInUse:
                return StaffResponses.MailInUse();
            case { } refused:
                return await responses.AnswerAsync(new(account, refused), cancel);
        }

        var entry = StaffJournal.Of(account, administrator, StaffJournal.ProposeMail, clock.Now);
        return await changes.ProposeOfStaffAsync(account, email, entry, cancel)
            ? await responses.AnswerAsync(new(await accounts.FindStaffAsync(accountId, cancel)), cancel)
            : await responses.AnswerAsync(new(account, StaffFault.TooManyMails), cancel);
    }
}
