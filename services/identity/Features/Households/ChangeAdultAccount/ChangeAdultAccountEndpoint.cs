using EspaceFamille.Identity.Api;
using EspaceFamille.Identity.Domain.Households;
using EspaceFamille.Identity.Storage;
using EspaceFamille.Platform;
using Microsoft.AspNetCore.Http.HttpResults;
using Reason = EspaceFamille.Platform.OnBehalf;

namespace EspaceFamille.Identity.Features.Households.ChangeAdultAccount;

/// <summary>
/// For agents: disables an adult's account, opens it again, unlocks its sign-in, or confirms or ends its link to the household.
/// </summary>
internal static class ChangeAdultAccountEndpoint
{
    private const string Nothing = "Cette personne n’a pas de compte.";
    private const string LinkedElsewhere = "Ce compte a été rattaché entre-temps à un autre foyer.";

    public static void Map(IEndpointRouteBuilder household)
    {
        Post("/account/disablement", (acts, scope, adult, reason, cancel) => acts.DisableAsync(scope, adult, reason, cancel))
            .WithName("DisableAdultAccount").WithSummary("Disables the account of an adult, whose sessions end");
        Post("/account/reopening", (acts, scope, adult, reason, cancel) => acts.ReopenAsync(scope, adult, reason, cancel))
            .WithName("ReopenAdultAccount").WithSummary("Opens the disabled account of an adult again");
        Post("/account/unlocking", (acts, scope, adult, reason, cancel) => acts.UnlockAsync(scope, adult, reason, cancel))
            .WithName("UnlockAdultSignIn").WithSummary("Ends the pause after failed sign-ins to the account of an adult");
        Post("/account/password-reset", (acts, scope, adult, reason, cancel) => acts.EnableResetAsync(scope, adult, reason, cancel))
            .WithName("EnablePasswordReset").WithSummary("Enables resets of the password by mail again");
        Post("/link/confirmation", (acts, scope, adult, reason, cancel) => acts.ConfirmLinkAsync(scope, adult, reason, cancel))
            .WithName("ConfirmAdultLink").WithSummary("Confirms the link of an adult's account, reported or new");
        Post("/link/end", (acts, scope, adult, reason, cancel) => acts.EndLinkAsync(scope, adult, reason, cancel))
            .WithName("EndAdultLink").WithSummary("Ends the link of an adult's account to the household");

        RouteHandlerBuilder Post(string path, Func<AdultAccountActs, HouseholdScope, Adult, Reason, CancellationToken, Task> act) =>
            household.MapPost($"/adults/{{adultId}}{path}", Handler(act))
                .RequireAuthorization(Policies.Agent)
                .ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
    }

    private static Delegate Handler(Func<AdultAccountActs, HouseholdScope, Adult, Reason, CancellationToken, Task> act) =>
        async Task<Results<Ok<HouseholdAccountsResponse>, ProblemHttpResult>> (
            string adultId, AdultActRequest? request, HouseholdScope scope, HouseholdStore households, AdultAccountActs acts,
            AdultAccounts accounts, CancellationToken cancel) =>
        {
            if (!OnBehalfParser.TryRead(scope, request?.OnBehalf is not null, request?.OnBehalf?.Reason, out var reason, out var problem))
                return problem;
            var adult = (await households.FindAsync(scope, cancel))?.Adults.FirstOrDefault(one => one.Id == adultId);
            if (adult is null || reason is null)
                return Problems.NotFound();
            if (adult is { AccountId: null, Reported: null })
                return Problems.Refused("no-account", Nothing, status: 409);
            try
            {
                await act(acts, scope, adult, reason, cancel);
            }
            catch (IndexTakenException)
            {
                return Problems.Refused("account-linked", LinkedElsewhere, status: 409);
            }

            return TypedResults.Ok(await accounts.OfAsync((await households.FindAsync(scope, cancel))!, cancel));
        };
}
