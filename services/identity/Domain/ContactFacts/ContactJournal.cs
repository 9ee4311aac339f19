namespace EspaceFamille.Identity.Domain.ContactFacts;

/// <summary>The journal actions about contact facts.</summary>
internal static class ContactJournal
{
    public const string ReadContacts = "readContacts";
    public const string ChangeTelephones = "changeTelephones";
    public const string RequestAddressChange = "requestAddressChange";
    public const string WithdrawAddressChange = "withdrawAddressChange";
    public const string ReadChildContact = "readChildContact";
    public const string ChangeChildTelephones = "changeChildTelephones";
    public const string ProposeChildMail = "proposeChildMail";
    public const string ChangeChildMail = "changeChildMail";
    public const string ProposeMail = "proposeMail";
    public const string ChangeMail = "changeMail";
    public const string RefuseMail = "refuseMail";

    /// <summary>The kind of subject: a request for a change of contact facts.</summary>
    public const string Request = "contactRequest";
}
