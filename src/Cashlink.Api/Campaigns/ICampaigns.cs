namespace Cashlink.Api;

/// <summary>What can be invested in: <c>/v2/campaigns/</c>. Only campaigns unlocked for the client are visible (Cashlink's documentation; fields our assumption 4).</summary>
/// <remarks>Needs the scope <c>investments:read</c>.</remarks>
public interface ICampaigns
{
    /// <summary>Reads one campaign.</summary>
    /// <param name="id">The campaign's id.</param>
    /// <param name="cancellationToken">Ends the call; never answered with a retry.</param>
    /// <exception cref="CashlinkException">404: there is no such campaign, or it is not unlocked.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    Task<Campaign> GetAsync(Guid id, CancellationToken cancellationToken = default);

    /// <summary>Reads all visible campaigns, oldest first, page by page as they are asked for.</summary>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="CashlinkException">A page could not be read.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    IAsyncEnumerable<Campaign> ListAsync(CancellationToken cancellationToken = default);
}
