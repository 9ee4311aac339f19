using System.Net.Http.Json;
using EspaceFamille.Documents.Api;
using EspaceFamille.Documents.Tests.Service;
using EspaceFamille.TestKit.Routes;

namespace EspaceFamille.Documents.Tests.Http;

/// <summary>The routes of the storage space: each is a family's own account's, and none is for anybody else.</summary>
internal static class SpaceRouteCases
{
    private const string Space = SpaceBrowser.Path;
    private const string Document = $"{Space}/documents/{{spaceDocumentId}}";

    public static Dictionary<string, RouteCase> All { get; } = new(StringComparer.Ordinal)
    {
        [$"GET {Space}"] = RouteCase.Account,
        [$"POST {Space}"] = Of(new CreateSpaceRequest(SpaceBrowser.Password)),
        [$"POST {Space}/open"] = Of(new OpenSpaceRequest(SpaceBrowser.Password)),
        [$"POST {Space}/extension"] = RouteCase.Account,
        [$"DELETE {Space}/open"] = RouteCase.Account,
        [$"GET {Space}/recovery-code"] = RouteCase.Account,
        [$"POST {Space}/recovery-code"] = RouteCase.Account,
        [$"POST {Space}/recovery-code/confirmation"] = Of(new ConfirmSpaceCodeRequest(["0000", "0000"])),
        [$"PUT {Space}/password"] = Of(new ChangeSpacePasswordRequest(SpaceBrowser.Password, SpaceBrowser.OtherPassword)),
        [$"POST {Space}/recovery"] = Of(new RecoverSpaceRequest("0000", SpaceBrowser.OtherPassword)),
        [$"POST {Space}/emptying"] = RouteCase.Account,
        [$"DELETE {Space}/emptying"] = RouteCase.Account,
        [$"GET {Space}/documents"] = RouteCase.Account,
        [$"POST {Space}/documents"] = RouteCase.Account with { Body = _ => SpaceBrowser.Form() },
        [$"GET {Document}"] = RouteCase.Account,
        [$"PUT {Document}/details"] = Of(new DescribeSpaceDocumentRequest("caf")),
        [$"GET {Document}/content"] = RouteCase.Account,
        [$"PUT {Document}/content"] = RouteCase.Account with { Body = _ => SpaceBrowser.Form() },
        [$"DELETE {Document}"] = RouteCase.Account,
        [$"GET {Space}/archive"] = RouteCase.Account,
        [$"GET {Space}/operations"] = RouteCase.Account,
    };

    public static bool IsOfSpace(ApiRoute route) => route.Path.StartsWith(Space, StringComparison.Ordinal);

    /// <summary>Those of the space, and those between it and the documents of a household.</summary>
    public static IEnumerable<KeyValuePair<string, RouteCase>> With(string household) =>
        All.Concat(Copies(household, RouteCase.Family, "medical"));

    /// <summary>The routes between supporting documents and the space of their account.</summary>
    /// <param name="root">Of the household or of the account.</param>
    /// <param name="isNamed">Whether the document of the space is looked up first, for a new supporting document.</param>
    public static Dictionary<string, RouteCase> Copies(string root, RouteCase caller, string qualification, bool isNamed = true) =>
        new(StringComparer.Ordinal)
        {
            [$"POST {root}/supporting-documents/space-copies"] = caller with
            {
                Body = ids => JsonContent.Create(new CopySpaceDocumentsRequest([ids["spaceDocumentId"]], qualification)),
                NamedInBody = isNamed ? ["spaceDocumentId"] : [],
            },
            [$"POST {root}/supporting-documents/{{documentId}}/space-copies"] = caller with
            {
                Body = ids => JsonContent.Create(new AddSpaceDocumentsRequest([ids["spaceDocumentId"]])),
                NamedInBody = ["spaceDocumentId"],
            },
            [$"POST {root}/supporting-documents/{{documentId}}/files/{{fileId}}/space-copies"] = caller with
            {
                Body = _ => JsonContent.Create(new DescribeSpaceDocumentRequest("caf")),
            },
        };

    private static RouteCase Of<T>(T body) => RouteCase.Account with { Body = _ => JsonContent.Create(body) };
}
