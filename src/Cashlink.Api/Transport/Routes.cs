namespace Cashlink.Api.Transport;

/// <summary>
/// Every path of the API, here and nowhere else. Cashlink documents three generations of them; this is the guide's.
/// </summary>
internal static class Routes
{
    private const string Version = "v2";

    /// <summary>Guide, 'Getting started'; without a slash at the end.</summary>
    public static Route Token { get; } = new("/oauth/token", "oauth/token");

    public static Route Investors { get; } = Of("investors");

    public static Route Documents { get; } = Of("documents");

    public static Route Products { get; } = Of("products");

    public static Route Campaigns { get; } = Of("campaigns");

    public static Route Invitations { get; } = Of("invitations");

    public static Route Investments { get; } = Of("investments");

    public static Route Investor(Guid id) => Of("investors/{id}", id);

    public static Route Identifications(Guid investorId) => Of("investors/{id}/identifications", investorId);

    public static Route BenefitingPersons(Guid investorId) => Of("investors/{id}/benefiting-persons", investorId);

    public static Route Wallets(Guid investorId) => Of("investors/{id}/wallets", investorId);

    public static Route GenericWallets(Guid investorId) => Of("investors/{id}/wallets/eth-generic", investorId);

    public static Route ManagedWallets(Guid investorId) => Of("investors/{id}/wallets/eth-managed", investorId);

    public static Route Product(Guid id) => Of("products/{id}", id);

    public static Route Campaign(Guid id) => Of("campaigns/{id}", id);

    public static Route Invitation(Guid id) => Of("invitations/{id}", id);

    public static Route Investment(Guid id) => Of("investments/{id}", id);

    /// <summary>Our assumptions 12 and 29.</summary>
    public static Route InvestmentsOf(Guid? invitationId, Guid? investorId)
    {
        var filters = new[] { ("invitation_id", invitationId), ("investor_id", investorId) }
            .Where(filter => filter.Item2 is not null)
            .Select(filter => $"{filter.Item1}={filter.Item2:D}");
        var query = string.Join('&', filters);
        return query.Length == 0 ? Investments : Investments with { Address = $"{Investments.Address}?{query}" };
    }

    /// <summary>Our assumption 40.</summary>
    public static Route Withdrawal(Guid investmentId) => Of("investments/{id}/withdrawal", investmentId);

    public static Route SignedDocuments(Guid investmentId) => Of("investments/{id}/signed-documents", investmentId);

    public static Route RegistryStatements(Guid investmentId) => Of("investments/{id}/registry-statements", investmentId);

    /// <summary>A document's path is Cashlink's business, so its template says only that.</summary>
    public static Route Document(Uri address) => new("/{document}", address.AbsoluteUri);

    private static Route Of(string template) => new($"/{Version}/{template}/", $"{Version}/{template}/");

    private static Route Of(string template, Guid id) =>
        new($"/{Version}/{template}/", $"{Version}/{template.Replace("{id}", id.ToString("D"), StringComparison.Ordinal)}/");
}
