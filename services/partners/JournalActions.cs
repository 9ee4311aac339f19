namespace EspaceFamille.Partners;

/// <summary>The actions of this service's journal: every act by which the town changes what another system receives.</summary>
internal static class JournalActions
{
    public const string AddPartner = "addPartner";
    public const string ChangePartnerRights = "changePartnerRights";
    public const string RemovePartner = "removePartner";
    public const string ResumePartner = "resumePartner";
    public const string RotatePartner = "rotatePartner";
    public const string SuspendPartner = "suspendPartner";

    /// <summary>The subject of entries.</summary>
    public const string Partner = "partner";
}
