using EspaceFamille.Identity.Api;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Identity.Features.Staff.SendInvitation;

/// <summary>For administrators: mails the invitation of an account again.</summary>
internal static class SendInvitationEndpoint
{
    public static void Map(IEndpointRouteBuilder administration) => administration.MapPost("/staff/{accountId}/invitation", HandleAsync)
        .WithName("SendInvitation").WithSummary("Mails the invitation of an account of staff again; the earlier one ends")
        .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<StaffAccountResponse>, ProblemHttpResult>> HandleAsync(
        string accountId, Actor administrator, StaffInvitations invitations, StaffResponses responses, CancellationToken cancel) =>
        await responses.AnswerAsync(await invitations.SendAgainAsync(accountId, administrator, cancel), cancel);
}
