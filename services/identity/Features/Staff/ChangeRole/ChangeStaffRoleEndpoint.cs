using EspaceFamille.Identity.Api;
using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Domain.Registration;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Identity.Features.Staff.ChangeRole;

/// <summary>For administrators: gives an account of staff another role.</summary>
internal static class ChangeStaffRoleEndpoint
{
    public static void Map(IEndpointRouteBuilder administration) => administration.MapPut("/staff/{accountId}/role", HandleAsync)
        .WithName("ChangeStaffRole").WithSummary("Gives an account of staff another role, which ends its sessions")
        .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    private static async Task<Results<Ok<StaffAccountResponse>, ProblemHttpResult>> HandleAsync(
        string accountId, ChangeStaffRoleRequest request, Actor administrator, StaffAccess access, StaffResponses responses,
        CancellationToken cancel)
    {
        var role = StaffResponses.NameOf(request.Role);
        return StaffAccessRules.IsStaffRole(role)
            ? await responses.AnswerAsync(await access.ChangeRoleAsync(accountId, role, administrator, cancel), cancel)
            : Problems.Field("role", StaffTexts.Of(InvitationFault.Missing), status: 422);
    }
}
