using System.Text.Json.Serialization;
using EspaceFamille.Identity.Features.Sessions;
using EspaceFamille.Identity.Storage;
using Microsoft.AspNetCore.Http.HttpResults;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace EspaceFamille.Identity.Features.Oidc.SignOutTickets;

/// <summary>
/// <c>POST /connect/sign-out-ticket</c>: a confidential client exchanges the identity token of a session for a ticket that ends it
/// at this service without a question. The token arrives in the body of this call and never in an address. With <c>everywhere=true</c> all
/// other sessions of the account end at once: without it another browser would be signed in again without a password.
/// </summary>
internal static class SignOutTicketEndpoint
{
    private const int MaxTokenLength = 8000;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/connect/sign-out-ticket", HandleAsync)
        .AllowAnonymous().DisableAntiforgery().ExcludeFromDescription();

    private static async Task<IResult> HandleAsync(
        HttpContext http, IOpenIddictApplicationManager applications, IdentityTokens tokens, SignOutTicketStore tickets,
        OpenSessions sessions, CancellationToken cancel)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (!http.Request.HasFormContentType)
            return Refuse(Errors.InvalidRequest, "The request is no form.");
        var form = await http.Request.ReadFormAsync(cancel);
        var (id, secret, token) = ($"{form["client_id"]}", $"{form["client_secret"]}", $"{form["id_token_hint"]}");
        if (id.Length == 0 || secret.Length == 0
            || await applications.FindByClientIdAsync(id, cancel) is not { } client
            || !await applications.HasClientTypeAsync(client, ClientTypes.Confidential, cancel)
            || !await applications.ValidateClientSecretAsync(client, secret, cancel))
            return Refuse(Errors.InvalidClient, "The client is unknown or its secret is wrong.");
        if (token.Length is 0 or > MaxTokenLength || await tokens.ReadAsync(token, id) is not var (session, account))
            return Refuse(Errors.InvalidRequest, "The id_token_hint is no identity token of this client.");
        if (form["everywhere"] == "true")
            await sessions.EndOthersAsync(account, keptPublicId: session, cancel);
        return Results.Json(
            new SignOutTicketResponse(await tickets.IssueAsync(id, session, cancel)), IdentityJson.Default.SignOutTicketResponse);
    }

    private static BadRequest<OidcError> Refuse(string error, string description) =>
        TypedResults.BadRequest(new OidcError(error, description));
}

internal sealed record SignOutTicketResponse([property: JsonPropertyName("sign_out_ticket")] string Ticket);
