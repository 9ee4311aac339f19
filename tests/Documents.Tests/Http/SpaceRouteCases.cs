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
        [$"POST {Space}"] = With(new CreateSpaceRequest(SpaceBrowser.Password)),
        [$"POST {Space}/open"] = With(new OpenSpaceRequest(SpaceBrowser.Password)),
        [$"POST {Space}/extension"] = RouteCase.Account,
        [$"DELETE {Space}/open"] = RouteCase.Account,
        [$"GET {Space}/recovery-code"] = RouteCase.Account,
        [$"POST {Space}/recovery-code"] = RouteCase.Account,
        [$"POST {Space}/recovery-code/confirmation"] = With(new ConfirmSpaceCodeRequest(["0000", "0000"])),
        [$"PUT {Space}/password"] = With(new ChangeSpacePasswordRequest(SpaceBrowser.Password, SpaceBrowser.OtherPassword)),
        [$"POST {Space}/recovery"] = With(new RecoverSpaceRequest("0000", SpaceBrowser.OtherPassword)),
        [$"POST {Space}/emptying"] = RouteCase.Account,
        [$"DELETE {Space}/emptying"] = RouteCase.Account,
        [$"GET {Space}/documents"] = RouteCase.Account,
        [$"POST {Space}/documents"] = RouteCase.Account with { Body = _ => SpaceBrowser.Form() },
        [$"GET {Document}"] = RouteCase.Account,
        [$"PUT {Document}/details"] = With(new DescribeSpaceDocumentRequest("caf")),
        [$"GET {Document}/content"] = RouteCase.Account,
        [$"PUT {Document}/content"] = RouteCase.Account with { Body = _ => SpaceBrowser.Form() },
        [$"DELETE {Document}"] = RouteCase.Account,
        [$"GET {Space}/archive"] = RouteCase.Account,
        [$"GET {Space}/operations"] = RouteCase.Account,
    };

    public static bool IsOfSpace(ApiRoute route) => route.Path.StartsWith(Space, StringComparison.Ordinal);

    /// <summary>The routes that copy documents of the space into a supporting document.</summary>
    public static RouteCase Copy(RouteCase caller, string qualification) => caller with
    {
        Body = ids => JsonContent.Create(new CopySpaceDocumentsRequest([ids["spaceDocumentId"]], qualification)),
        NamedInBody = ["spaceDocumentId"],
    };

    /// <inheritdoc cref="Copy"/>
    public static RouteCase AddCopies(RouteCase caller) => caller with
    {
        Body = ids => JsonContent.Create(new AddSpaceDocumentsRequest([ids["spaceDocumentId"]])),
        NamedInBody = ["spaceDocumentId"],
    };

    /// <summary>The routes that copy an uploaded file into the space.</summary>
    public static RouteCase Duplicate(RouteCase caller) => caller with
    {
        Body = _ => JsonContent.Create(new DescribeSpaceDocumentRequest("caf")),
    };

    private static RouteCase With<T>(T body) => RouteCase.Account with { Body = _ => JsonContent.Create(body) };
}
