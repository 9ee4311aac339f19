using EspaceFamille.Documents.Features.RefusalReasons.AddRefusalReason;
using EspaceFamille.Documents.Features.RefusalReasons.ChangeRefusalReason;
using EspaceFamille.Documents.Features.RefusalReasons.ListRefusalReasons;
using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Features.RefusalReasons;

/// <summary>The town's list of refusal reasons: agents choose from it, administrators edit it.</summary>
internal static class RefusalReasonsModule
{
    /// <summary>Below both groups of routes.</summary>
    public const string Path = "/refusal-reasons";

    private static readonly ApiTag Reasons = new("Refusal reasons", "The town's list of reasons for refusing supporting documents.");

    public static IServiceCollection AddRefusalReasons(this IServiceCollection services) =>
        services.AddSingleton<ReasonAddition>().AddSingleton<ReasonEdit>();

    public static void MapRefusalReasons(this RouteGroupBuilder staff) =>
        ListRefusalReasonsEndpoint.Map(staff.MapGroup("").WithTag(Reasons));

    public static void MapRefusalReasonEdits(this RouteGroupBuilder administration)
    {
        var routes = administration.MapGroup("").WithTag(Reasons);
        AddRefusalReasonEndpoint.Map(routes);
        ChangeRefusalReasonEndpoint.Map(routes);
    }
}
