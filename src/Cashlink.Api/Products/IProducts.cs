namespace Cashlink.Api;

/// <summary>Tokenised securities: <c>/v2/products/</c>. Only products unlocked for the client are visible (Cashlink's documentation; fields our assumption 5).</summary>
/// <remarks>Needs the scope <c>investments:read</c>.</remarks>
public interface IProducts
{
    /// <summary>Reads one product.</summary>
    /// <param name="id">The product's id.</param>
    /// <param name="cancellationToken">Ends the call; never answered with a retry.</param>
    /// <exception cref="CashlinkException">404: there is no such product, or it is not unlocked.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    Task<Product> GetAsync(Guid id, CancellationToken cancellationToken = default);

    /// <summary>Reads all visible products, oldest first, page by page as they are asked for.</summary>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="CashlinkException">A page could not be read.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    IAsyncEnumerable<Product> ListAsync(CancellationToken cancellationToken = default);
}
