using Cashlink.Sandbox.Amounts;
using Cashlink.Sandbox.Campaigns;
using Cashlink.Sandbox.ExternalApi;
using Cashlink.Sandbox.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cashlink.Sandbox.Products;

public sealed record ProductAnswer(Guid Id, string Name, IssuerAnswer Issuer, Money NominalValue, Money IssuePrice, string AgioPercent, long StepUnits)
{
    public static ProductAnswer Of(ProductRow product) => new(product.Id, product.Name, new IssuerAnswer(product.IssuerName), product.NominalValue,
        product.IssuePrice, product.AgioPercent.ToString("0.00##", CultureInfo.InvariantCulture), product.StepUnits);
}

public static class ProductEndpoints
{
    public static void MapProducts(this IEndpointRouteBuilder api)
    {
        api.MapGet("/v2/products/", ListAsync)
            .Describe("listProducts", "Products", "List products", "The products that are unlocked for the client, oldest first.")
            .Needs(Scopes.InvestmentsRead).Pages()
            .Answers<Page<ProductAnswer>>(StatusCodes.Status200OK);
        api.MapGet("/v2/products/{id:guid}/", GetAsync)
            .Describe("getProduct", "Products", "Get a product", "Nominal value, issue price, agio and step size.")
            .Needs(Scopes.InvestmentsRead)
            .Answers<ProductAnswer>(StatusCodes.Status200OK).Refuses(StatusCodes.Status404NotFound);
    }

    private static async Task<Answer> ListAsync(ApiCall call) => Answer.Ok(await call.PageAsync<ProductRow, ProductAnswer>(
        call.Db.Products.AsNoTracking(), rows => Task.FromResult<IReadOnlyList<ProductAnswer>>([.. rows.Select(ProductAnswer.Of)])));

    private static async Task<Answer> GetAsync(Guid id, ApiCall call) =>
        await call.Db.Products.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id) is { } product ? Answer.Ok(ProductAnswer.Of(product)) : Answer.NotFound();
}
