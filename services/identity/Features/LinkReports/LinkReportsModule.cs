namespace EspaceFamille.Identity.Features.LinkReports;

/// <summary>Everybody concerned learns of the link of an account, and may report it.</summary>
internal static class LinkReportsModule
{
    public static void AddLinkReports(this IServiceCollection services) =>
        services.AddSingleton<LinkReaders>().AddSingleton<LinkAnnouncements>().AddSingleton<LinkReporting>();
}
