using EspaceFamille.Partners.Domain.Subjects;
using EspaceFamille.Partners.Storage;
using EspaceFamille.Platform;

namespace EspaceFamille.Partners.Features.Retention;

internal static class RetentionModule
{
    public static IServiceCollection AddRetention(this IServiceCollection services) => services
        .AddRetentionClasses(PartnersRetention.All)
        .AddEraser<EventsEraser>()
        .AddEraser<Subject>(PartnersRetention.Copies, SubjectStore.Collection, (policy, now) =>
            SubjectStore.ChangedUntil(policy.LimitOf(PartnersRetention.Copies, now)));
}
