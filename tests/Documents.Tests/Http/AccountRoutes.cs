using System.Net.Http.Json;
using EspaceFamille.Documents.Tests.Service;
using EspaceFamille.TestKit.Routes;

namespace EspaceFamille.Documents.Tests.Http;

/// <summary>The routes of an account without a household, for the pieces of its link request.</summary>
internal static class AccountRoutes
{
    private const string Account = LinkRequests.Account;

    public static Dictionary<string, RouteCase> Cases { get; } = new(
        // An account with a household is refused before its space is read.
        SpaceRouteCases.Copies(Account, RouteCase.Account, "identity", isNamed: false), StringComparer.Ordinal)
    {
        [$"GET {Account}/qualifications"] = RouteCase.Account,
        [$"POST {Account}/supporting-documents"] =
            RouteCase.Account with { Body = _ => Uploads.Form("identity", ("identite.pdf", Uploads.Pdf("walk"))) },
        [$"GET {Account}/supporting-documents"] = RouteCase.Account,
        [$"GET {Account}/supporting-documents/{{documentId}}"] = RouteCase.Account,
        [$"GET {Account}/supporting-documents/{{documentId}}/files/{{fileId}}"] = RouteCase.Account,
        [$"GET {Account}/supporting-documents/{{documentId}}/files/{{fileId}}/pages/{{number:int}}"] = RouteCase.Account,
        [$"POST {Account}/supporting-documents/{{documentId}}/files"] =
            RouteCase.Account with { Body = _ => Uploads.Form("", ("deux.pdf", Uploads.Pdf("two"))) },
        [$"PUT {Account}/supporting-documents/{{documentId}}/details"] =
            RouteCase.Account with { Body = _ => JsonContent.Create(new { qualification = "identity" }) },
        [$"DELETE {Account}/supporting-documents/{{documentId}}"] = RouteCase.Account,
        [$"DELETE {Account}/supporting-documents/{{documentId}}/files/{{fileId}}"] = RouteCase.Account,
        [$"GET {Account}/reviews/{{requestKind}}/{{requestId}}"] = RouteCase.Account,
        [$"POST {Account}/reviews/{{requestKind}}/{{requestId}}/documents"] =
            RouteCase.Account with
            {
                Body = ids => JsonContent.Create(new { documentId = ids["documentId"] }),
                NamedInBody = ["documentId"],
            },
    };

    /// <summary>Whether the route names a document or a request of an account, which are no household's.</summary>
    public static bool NamesAPiece(ApiRoute route) => route.Path.StartsWith(Account, StringComparison.Ordinal)
        && (route.Path.Contains("{documentId}", StringComparison.Ordinal) || route.Path.Contains("{requestId}", StringComparison.Ordinal));
}
