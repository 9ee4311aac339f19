using EspaceFamille.Identity.Domain.LinkRequests;
using EspaceFamille.Identity.Features.LinkRequests.DecideLinkRequest;
using EspaceFamille.Identity.Features.LinkRequests.ListLinkRequests;
using EspaceFamille.Identity.Features.LinkRequests.ListOwnLinkRequests;
using EspaceFamille.Identity.Features.LinkRequests.OpenLinkRequest;
using EspaceFamille.Identity.Features.LinkRequests.ReadLinkRequest;
using EspaceFamille.Identity.Storage;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Features.LinkRequests;

/// <summary>Accounts that ask for their link to a household, and the agents who decide.</summary>
internal static class LinkRequestsModule
{
    private static readonly ApiTag LinkRequests = new("Link requests", "Accounts that ask to be linked to an adult of a household.");

    public static void AddLinkRequests(this IServiceCollection services)
    {
        services.AddAggregates<LinkRequest>(LinkRequestStore.Collection, IdKind.Generated, LinkRequestStore.Indexes);
        services.AddSingleton<LinkRequestStore>();
        services.AddSingleton<LinkRequestOpening>();
        services.AddSingleton<LinkRequestDecider>();
    }

    public static void MapLinkRequests(this WebApplication app, string prefix)
    {
        var account = app.MapAccount(prefix).WithTag(LinkRequests);
        OpenLinkRequestEndpoint.Map(account);
        ListOwnLinkRequestsEndpoint.Map(account);
        var staff = app.MapStaff(prefix).WithTag(LinkRequests);
        ListLinkRequestsEndpoint.Map(staff);
        ReadLinkRequestEndpoint.Map(staff);
        AcceptLinkRequestEndpoint.Map(staff);
        RefuseLinkRequestEndpoint.Map(staff);
    }
}
