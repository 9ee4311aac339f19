using EspaceFamille.Identity.Api;
using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Domain.Registration;
using EspaceFamille.Identity.Features.Staff.ChangeReviewRights;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Identity.Features.Staff.InviteStaff;

/// <summary>For administrators: opens an account of staff and mails its invitation.</summary>
internal static class InviteStaffEndpoint
{
    public static void Map(IEndpointRouteBuilder administration) => administration.MapPost("/staff", HandleAsync)
        .WithName("InviteStaff").WithSummary("Opens an account of staff and mails its invitation, which is valid for 48 hours")
        .ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    private static async Task<Results<Ok<StaffAccountResponse>, ProblemHttpResult>> HandleAsync(
        InviteStaffRequest request, Actor administrator, AccountStore accounts, AdministratorLock administrators, StaffOpening opening,
        StaffInvitations invitations, StaffResponses responses, TownClock clock, CancellationToken cancel)
    {
        var draft = new InvitationDraft(
            Trimmed(request.Title), Trimmed(request.FirstName), Trimmed(request.LastName), Trimmed(request.Email),
            StaffResponses.NameOf(request.Role));
        var faults = draft.Check();
        if (faults.Count > 0)
            return StaffResponses.Invalid(faults);
        if (!ReviewRightRequests.TryRead(request.ReviewRights, out var rights))
            return Problems.Field("reviewRights", StaffTexts.UnknownRight, status: 422);
        await using var entered = await administrators.TryEnterAsync(cancel);
        if (entered is null)
            return await responses.AnswerAsync(new(Account: null, StaffFault.Busy), cancel);
        if (await accounts.IsStaffMailAsync(draft.Email, cancel))
            return StaffResponses.MailInUse();
        var account = await opening.OpenAsync(
            draft, rights, opened => StaffJournal.Of(opened, administrator, StaffJournal.Invite, clock.Now), cancel);
        await invitations.SendAsync(account, cancel);
        return TypedResults.Ok(await responses.OfAsync(account, cancel));
    }

    private static string Trimmed(string? text) => text?.Trim() ?? "";
}
