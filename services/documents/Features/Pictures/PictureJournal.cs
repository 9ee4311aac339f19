using EspaceFamille.Documents.Domain.Pictures;
using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Features.Pictures;

/// <summary>The journal's entries about pictures, each stored with the write that it records.</summary>
internal static class PictureJournal
{
    public static JournalEntry ChildPictureSet(HouseholdScope scope, string childId, DateTimeOffset at) =>
        OfChild(scope, "setChildPicture", childId, at);

    public static JournalEntry ChildPictureRemoved(HouseholdScope scope, string childId, DateTimeOffset at) =>
        OfChild(scope, "removeChildPicture", childId, at);

    public static JournalEntry OwnPictureSet(Actor actor, DateTimeOffset at) => OfAccount(actor, "setOwnPicture", at);

    public static JournalEntry OwnPictureRemoved(Actor actor, DateTimeOffset at) => OfAccount(actor, "removeOwnPicture", at);

    public static JournalEntry PictureOfClosedAccountErased(string accountId, DateTimeOffset at) =>
        new(Ids.New(), at, accountId, Role: null, HouseholdId: null, "erasePictureOfClosedAccount")
        {
            SubjectKind = NameOf(PictureOwnerKind.Account),
            SubjectId = accountId,
        };

    private static JournalEntry OfChild(HouseholdScope scope, string action, string childId, DateTimeOffset at) =>
        JournalEntry.Of(scope, action, at) with { SubjectKind = NameOf(PictureOwnerKind.Child), SubjectId = childId };

    private static JournalEntry OfAccount(Actor actor, string action, DateTimeOffset at) =>
        JournalEntry.Of(actor, action, at) with { SubjectKind = NameOf(PictureOwnerKind.Account), SubjectId = actor.AccountId };

    private static string NameOf(PictureOwnerKind kind) => kind switch
    {
        PictureOwnerKind.Child => "child",
        PictureOwnerKind.Account => "account",
    };
}
