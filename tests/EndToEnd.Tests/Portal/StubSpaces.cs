using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Text.Json;
using EspaceFamille.Documents.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace EspaceFamille.EndToEnd.Tests.Portal;

/// <summary>The storage spaces of the accounts: each has one with two documents unless a test states otherwise.</summary>
public sealed partial class StubApi
{
    private const string SpaceRoot = "/api/documents/me/space";
    private static readonly SpaceCodeResponse TheCode = new(StubSpace.Code, [3, 7]);
    private readonly ConcurrentDictionary<string, StubSpace> _spaces = new(StringComparer.Ordinal);

    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    /// <summary>An account that is named after the page on which a space is created has none.</summary>
    public StubSpace SpaceOf(string account) => _spaces.GetOrAdd(account, name => new StubSpace
    {
        State = name.Contains("/creation", StringComparison.Ordinal) ? SpaceState.None : SpaceState.Ready,
    });

    private void MapSpaces(WebApplication app)
    {
        app.MapGet(SpaceRoot, (HttpRequest request) => Json(Space(request).Response(Now)));
        MapOpening(app);
        MapCode(app);
        app.MapPost($"{SpaceRoot}/emptying", (HttpRequest request) =>
        {
            var day = Space(request).EmptiedOn ??= new DateOnly(2026, 12, 30);
            return Json(new SpaceEmptyingResponse(day));
        });
        app.MapDelete($"{SpaceRoot}/emptying", (HttpRequest request) =>
        {
            Space(request).EmptiedOn = null;
            return Results.NoContent();
        });
        app.MapGet($"{SpaceRoot}/archive", (HttpRequest request) => Opened(
            request, _ => Results.File("PK"u8.ToArray(), "application/zip")));
        app.MapGet($"{SpaceRoot}/operations", (HttpRequest request) => Opened(request, _ => Json<SpaceOperationResponse[]>(
            [new(Declared, SpaceAction.Read, StubSpace.Letter), new(Declared, SpaceAction.Deleted, "deleted")])));
        MapSpaceDocuments(app);
    }

    private void MapOpening(WebApplication app)
    {
        app.MapPost(SpaceRoot, async (HttpRequest request) =>
        {
            var (call, space) = (await KeepAsync(request), Space(request));
            if (space.State is not SpaceState.None)
                return Problem(409, "space-exists", "Vous avez déjà un espace de stockage.");
            if (call.As<CreateSpaceRequest>().Password == StubSpace.Weak)
                return WeakPassword("password");
            (space.State, space.ShowsCode) = (SpaceState.Unconfirmed, true);
            return Json(space.Open(Now), 201);
        });
        app.MapPost($"{SpaceRoot}/open", async (HttpRequest request) =>
        {
            var (call, space) = (await KeepAsync(request), Space(request));
            return space switch
            {
                { State: SpaceState.None } => Missing(),
                { IsThrottled: true } => Attempts(),
                _ when call.As<OpenSpaceRequest>().Password != StubSpace.Password =>
                    Problem(422, "space-password-wrong", "Refusé.", ("password", "Ce mot de passe de stockage n’est pas le bon.")),
                _ => Json(space.Open(Now)),
            };
        });
        app.MapDelete($"{SpaceRoot}/open", (HttpRequest request) =>
        {
            Space(request).IsOpen = false;
            return Results.NoContent();
        });
        app.MapPost($"{SpaceRoot}/extension", (HttpRequest request) => Opened(request, space =>
        {
            space.Extensions++;
            return Json(new SpaceExtensionResponse(Now.AddMinutes(20), Now.AddHours(2)));
        }));
        app.MapPut($"{SpaceRoot}/password", async (HttpRequest request) =>
        {
            var change = (await KeepAsync(request)).As<ChangeSpacePasswordRequest>();
            return Opened(request, _ => change switch
            {
                { NewPassword: StubSpace.Weak } => WeakPassword("newPassword"),
                { CurrentPassword: StubSpace.Password } => Results.NoContent(),
                _ => Problem(422, "space-password-wrong", "Refusé.", ("currentPassword", "Ce mot de passe n’est pas le bon.")),
            });
        });
    }

    private void MapCode(WebApplication app)
    {
        app.MapGet($"{SpaceRoot}/recovery-code", (HttpRequest request) => Opened(
            request, space => space.ShowsCode ? Json(TheCode) : CodeUnavailable()));
        app.MapPost($"{SpaceRoot}/recovery-code", (HttpRequest request) => Opened(request, space =>
        {
            (space.State, space.ShowsCode) = (SpaceState.Unconfirmed, true);
            return Json(TheCode);
        }));
        app.MapPost($"{SpaceRoot}/recovery-code/confirmation", async (HttpRequest request) =>
        {
            var groups = (await KeepAsync(request)).As<ConfirmSpaceCodeRequest>().Groups;
            return Opened(request, space =>
            {
                if (!space.ShowsCode)
                    return CodeUnavailable();
                if (groups is not ["89AB", "RSTV"])
                    return Problem(422, "space-code-wrong", "Refusé.", ("groups", "Ces deux groupes ne sont pas ceux de votre code."));
                (space.State, space.ShowsCode) = (SpaceState.Ready, false);
                return Results.NoContent();
            });
        });
        app.MapPost($"{SpaceRoot}/recovery", async (HttpRequest request) =>
            (await KeepAsync(request)).As<RecoverSpaceRequest>() switch
            {
                { NewPassword: StubSpace.Weak } => WeakPassword("newPassword"),
                { RecoveryCode: StubSpace.Code } => Json(Space(request).Open(Now)),
                _ => Problem(422, "space-code-mistyped", "Refusé.", ("recoveryCode", "Ce code comporte une faute de frappe.")),
            });
    }

    private static IResult WeakPassword(string field) => Problem(
        422, "space-password-refused", "Ce mot de passe ne peut pas être choisi.", (field, "Ce mot de passe se devine trop facilement."));

    private static IResult CodeUnavailable() => Problem(409, "space-code-unavailable", "Ce code ne peut plus être affiché.");

    private static IResult Attempts() => Results.Json(
        new
        {
            type = "urn:espace-famille:space-attempts",
            title = "Trop d’essais.",
            status = 429,
            facts = new SpaceAttemptsRefusal(new DateTimeOffset(2026, 12, 1, 9, 16, 5, TimeSpan.Zero)),
        },
        JsonSerializerOptions.Web, "application/problem+json", 429);

    /// <summary>The answer of an open space; 409 without its key.</summary>
    private IResult Opened(HttpRequest request, Func<StubSpace, IResult> answer) => Space(request) switch
    {
        { State: SpaceState.None } => Missing(),
        { IsOpen: true } space when request.Headers["Space-Key"] == StubSpace.Key => answer(space),
        _ => Problem(409, "space-closed", "Votre espace de stockage est fermé."),
    };

    private StubSpace Space(HttpRequest request)
    {
        var payload = request.Headers.Authorization.ToString().Split('.')[1];
        using var claims = JsonDocument.Parse(Base64Url.DecodeFromChars(payload));
        return SpaceOf(claims.RootElement.GetProperty("sub").GetString()!);
    }
}
