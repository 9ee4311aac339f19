namespace EspaceFamille.Documents.Domain.Pictures;

/// <summary>Whom a picture shows: a child, or the adult who signs in with an account. One picture per person.</summary>
internal sealed record PictureOwner(PictureOwnerKind Kind, string PersonId)
{
    private const string ChildPrefix = "child", AccountPrefix = "account";

    /// <summary>The id of the document that has the person's picture.</summary>
    public string Key => $"{(Kind is PictureOwnerKind.Child ? ChildPrefix : AccountPrefix)}/{PersonId}";

    public static PictureOwner OfChild(string childId) => new(PictureOwnerKind.Child, childId);

    public static PictureOwner OfAccount(string accountId) => new(PictureOwnerKind.Account, accountId);
}

internal enum PictureOwnerKind
{
    /// <summary>Seen by the adults of each household of the child.</summary>
    Child,

    /// <summary>Seen by that account alone.</summary>
    Account,
}
