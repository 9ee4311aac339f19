using EspaceFamille.Identity.Api;
using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Domain.Registration;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Identity.Features.Staff.ChangeName;

/// <summary>For administrators: changes the name of an account of staff, which no import overwrites from then on.</summary>
internal static class ChangeStaffNameEndpoint
{
    public static void Map(IEndpointRouteBuilder administration) => administration.MapPut("/staff/{accountId}/name", HandleAsync)
        .WithName("ChangeStaffName").WithSummary("Changes the name of an account of staff")
        .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    private static async Task<Results<Ok<StaffAccountResponse>, ProblemHttpResult>> HandleAsync(
        string accountId, ChangeStaffNameRequest request, Actor administrator, AccountStore accounts, StaffResponses responses,
        TownClock clock, CancellationToken cancel)
    {
        var name = new OwnName(Trimmed(request.Title), Trimmed(request.FirstName), Trimmed(request.LastName));
        var faults = InvitationDraft.CheckName(name);
        if (faults.Count > 0)
            return StaffResponses.Invalid(faults);
        if (await accounts.FindStaffAsync(accountId, cancel) is null)
            return Problems.NotFound();
        var changed = await accounts.ChangeAsync(
            accountId,
            account => StaffContactRules.ChangeName(
                account, name, StaffJournal.Of(account, administrator, StaffJournal.ChangeName, clock.Now)),
            cancel);
        return await responses.AnswerAsync(new(changed), cancel);
    }

    private static string Trimmed(string? text) => text?.Trim() ?? "";
}
