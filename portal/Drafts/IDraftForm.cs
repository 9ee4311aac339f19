namespace EspaceFamille.Portal.Drafts;

/// <summary>What is filled in on the pages of one form.</summary>
internal interface IDraftForm
{
    /// <summary>In lists of drafts: what it is about and for whom, such as "Absence de Charlotte".</summary>
    string Title { get; }

    /// <summary>The family's address of the page on which the form is continued, below the address of the form.</summary>
    string Step { get; }
}
