using EspaceFamille.Partners.Storage;
using EspaceFamille.Platform;

namespace EspaceFamille.Partners.Features.Retention;

/// <summary>The classes of this service's data. The journal's are the platform's.</summary>
internal static class PartnersRetention
{
    /// <summary>Published events, from when they were recorded on: the guide promises their replay for as long.</summary>
    public static readonly RetentionClass Events = RetentionClass.Fixed("PartnerEvents", RetentionPeriod.Days(30), EventStore.Collection);

    /// <summary>The copies of days, requests and absences, from their last change on.</summary>
    public static readonly RetentionClass Copies = new(
        "PartnerCopies", RetentionPeriod.Months(24), RetentionPeriod.Months(12), RetentionPeriod.Months(120), SubjectStore.Collection);

    /// <summary>The copies of enrolments, households and accounts.</summary>
    public static readonly RetentionClass Registered = RetentionClass.Fixed(
        "PartnerRegistrations", RetentionPeriod.Registration, SubjectStore.Collection);

    public static IReadOnlyList<RetentionClass> All { get; } = [Events, Copies, Registered];
}
