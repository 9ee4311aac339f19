using EspaceFamille.Identity.Api;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Identity.Features.Staff.ChangeAccess;

/// <summary>
/// For administrators: disables an account of staff, opens it again, resets its factors, or enables resets of its password by mail.
/// </summary>
internal static class ChangeAccessEndpoint
{
    public static void Map(IEndpointRouteBuilder administration)
    {
        Post("disablement", (access, id, actor, cancel) => access.DisableAsync(id, actor, cancel))
            .WithName("DisableStaffAccount").WithSummary("Disables an account of staff, whose sessions end at once");
        Post("reopening", (access, id, actor, cancel) => access.ReopenAsync(id, actor, cancel))
            .WithName("ReopenStaffAccount").WithSummary("Opens a disabled account of staff again");
        Post("factors-reset", (access, id, actor, cancel) => access.ResetFactorsAsync(id, actor, cancel))
            .WithName("ResetStaffFactors")
            .WithSummary("Deletes the password and the second factor of an account of staff and mails the link to choose new ones");
        Post("password-reset", (access, id, actor, cancel) => access.EnableResetAsync(id, actor, cancel))
            .WithName("EnableStaffPasswordReset")
            .WithSummary("Enables resets of the password of an account of staff by mail again");

        RouteHandlerBuilder Post(string act, Func<StaffAccess, string, Actor, CancellationToken, Task<StaffResult>> handle) =>
            administration.MapPost($"/staff/{{accountId}}/{act}", Handler(handle))
                .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static Delegate Handler(Func<StaffAccess, string, Actor, CancellationToken, Task<StaffResult>> handle) =>
        async Task<Results<Ok<StaffAccountResponse>, ProblemHttpResult>> (
            string accountId, Actor administrator, StaffAccess access, StaffResponses responses, CancellationToken cancel) =>
            await responses.AnswerAsync(await handle(access, accountId, administrator, cancel), cancel);
}
