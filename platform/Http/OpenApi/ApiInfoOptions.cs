using System.ComponentModel.DataAnnotations;

namespace EspaceFamille.Platform;

/// <summary>What the OpenAPI documents state about the town's API, bound from the section `Api`.</summary>
internal sealed class ApiInfoOptions
{
    /// <summary>Who answers questions of developers.</summary>
    [Required] public string ContactName { get; set; } = "Espace Famille";

    /// <summary>The mail address of the contact; its web address is the portal's unless set.</summary>
    [EmailAddress] public string? ContactEmail { get; set; }

    /// <summary>The SPDX identifier of the licence under which the API may be used, such as <c>etalab-2.0</c>; none unless set.</summary>
    [RegularExpression("^[A-Za-z0-9.+-]+$")] public string? License { get; set; }
}
