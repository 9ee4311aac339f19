using System.Text.Json;
using EspaceFamille.Identity.Api;
using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Domain.Households;
using EspaceFamille.Identity.Domain.Registration;
using EspaceFamille.Identity.Storage;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Identity.Features.Staff;

/// <summary>Accounts of staff as administrators read them.</summary>
internal sealed class StaffResponses(HouseholdStore households, StaffInvitations invitations)
{
    /// <summary>Without the people of the own households.</summary>
    public static StaffAccountResponse Listed(Account account) =>
        Of(account, [.. account.OwnHouseholdIds.Select(id => new OwnHouseholdResponse(id, Number: null, Adults: []))]);

    public async Task<StaffAccountResponse> OfAsync(Account account, CancellationToken cancel)
    {
        var own = account.OwnHouseholdIds.Count == 0 ? [] : await households.ByIdsAsync(account.OwnHouseholdIds, cancel);
        return Of(account, [.. account.OwnHouseholdIds.Select(id => Of(id, own.FirstOrDefault(household => household.Id == id)))]) with
        {
            InvitationEndsAt = await invitations.EndOfAsync(account, cancel),
        };
    }

    /// <summary>The answer to an act.</summary>
    public async Task<Results<Ok<StaffAccountResponse>, ProblemHttpResult>> AnswerAsync(StaffResult result, CancellationToken cancel) =>
        result switch
        {
            { Fault: { } fault } => Problems.Refused(StaffTexts.CodeOf(fault), StaffTexts.Of(fault), status: 409),
            { Account: { } account } => TypedResults.Ok(await OfAsync(account, cancel)),
            _ => Problems.NotFound(),
        };

    /// <summary>The problem of fields at fault.</summary>
    public static ProblemHttpResult Invalid(IEnumerable<(string Field, InvitationFault Fault)> faults) => Problems.Refused(
        "invalid", Problems.Title(StatusCodes.Status422UnprocessableEntity),
        faults.ToDictionary(fault => fault.Field, fault => new[] { StaffTexts.Of(fault.Fault) }, StringComparer.Ordinal));

    /// <summary>The problem of a mail address that another account of staff has.</summary>
    public static ProblemHttpResult MailInUse() => Problems.Field(
        "email", StaffTexts.Of(StaffFault.MailInUse), StaffTexts.CodeOf(StaffFault.MailInUse), StatusCodes.Status409Conflict);

    /// <summary>The role as accounts and tokens state it.</summary>
    public static string NameOf(AccountRole role) => JsonNamingPolicy.CamelCase.ConvertName($"{role}");

    private static StaffAccountResponse Of(Account account, IReadOnlyList<OwnHouseholdResponse> own) => new(
        account.Id, account.UserName, Enum.Parse<AccountRole>(account.Role, ignoreCase: true), account.Contact.FirstName,
        account.Contact.LastName, account.ReviewRights?.Select(right => new StaffReviewRight(right.Kind, right.PlaceId)).ToArray(), own)
    {
        ReviewRightsVersion = account.ReviewRightsVersion,
        State = account.State switch
        {
            AccountState.Pending => StaffAccountState.Invited,
            AccountState.Active => StaffAccountState.Active,
            AccountState.Disabled or AccountState.Closed => StaffAccountState.Disabled,
        },
        Title = account.Contact.Title,
        Email = account.Contact.Email,
        ProposedEmail = account.MailProposal?.Email,
        ResetDisabledAt = account.ResetDisabledAt,
        LastConnection = account.SignedInAt,
    };

    /// <param name="household">Null when an import has removed it since.</param>
    private static OwnHouseholdResponse Of(string id, Household? household) => new(
        id, household?.Number, [.. (household?.Adults ?? []).Select(adult => $"{adult.FirstName} {adult.LastName}")]);
}
