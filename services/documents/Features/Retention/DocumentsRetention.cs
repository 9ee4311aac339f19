using EspaceFamille.Documents.Domain.Retention;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Features.Retention;

/// <summary>The classes of this service's data. The journal's are the platform's.</summary>
internal static class DocumentsRetention
{
    /// <summary>Pieces that no request lists, from their upload or last renewal on.</summary>
    public static readonly RetentionClass UnsentPieces = RetentionClass.Fixed(
        "UnsentPieces", RetentionPeriod.Days(RetentionRules.UnattachedRetention.Days),
        SupportingDocumentStore.Collection, FileBytesStore.Collection, PageStore.Collection);

    /// <summary>Originals, pages, texts, names and details, from the last decision on the last of their requests.</summary>
    public static readonly RetentionClass DecidedPieces = new(
        "DecidedPieces", RetentionPeriod.Months(2), RetentionPeriod.Days(7), RetentionPeriod.Months(24),
        SupportingDocumentStore.Collection, FileBytesStore.Collection, PageStore.Collection);

    /// <summary>The same of requests that nobody decided, from their declaration on.</summary>
    public static readonly RetentionClass UndecidedPieces = new(
        "UndecidedPieces", RetentionPeriod.SchoolYear, RetentionPeriod.Months(2), RetentionPeriod.Months(24),
        SupportingDocumentStore.Collection, FileBytesStore.Collection, PageStore.Collection);

    /// <summary>What agents wrote to a family about its pieces, from the last decision on.</summary>
    public static readonly RetentionClass StaffWords = new(
        "StaffWords", RetentionPeriod.Months(2), RetentionPeriod.Days(7), RetentionPeriod.Months(24), ReviewStore.Collection);

    /// <summary>The facts of decisions (dates, numbers, reason codes), from the last decision, else the declaration on.</summary>
    public static readonly RetentionClass Reviews = new(
        "Reviews", RetentionPeriod.Months(24), RetentionPeriod.Months(12), RetentionPeriod.Months(60), ReviewStore.Collection);

    /// <summary>How often a household uploaded in an hour.</summary>
    public static readonly RetentionClass UploadCounts = RetentionClass.Fixed(
        "UploadCounts", RetentionPeriod.Days(1), UploadCountStore.Collection) with
    {
        IsRecorded = false,
    };

    /// <summary>What accounts of staff may review.</summary>
    public static readonly RetentionClass Accounts = RetentionClass.Fixed(
        "Accounts", RetentionPeriod.Registration, StaffAccessStore.Collection);

    /// <summary>Pictures of persons, as long as the household has the child or the account exists, and the copies of households.</summary>
    public static readonly RetentionClass Pictures = RetentionClass.Fixed(
        "Pictures", RetentionPeriod.Registration, PictureStore.Collection, HouseholdStore.Collection);

    /// <summary>Who removed a picture and when, for the other adults. The picture itself is erased at once.</summary>
    public static readonly RetentionClass RemovedPictures = RetentionClass.Fixed(
        "RemovedPictures", RetentionPeriod.Months(2), PictureStore.Collection);

    public static IReadOnlyList<RetentionClass> All { get; } =
        [UnsentPieces, DecidedPieces, UndecidedPieces, StaffWords, Reviews, UploadCounts, Accounts, Pictures, RemovedPictures];
}
