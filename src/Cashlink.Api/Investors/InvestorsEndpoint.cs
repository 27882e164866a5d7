using Cashlink.Api.Transport;

namespace Cashlink.Api;

internal sealed class InvestorsEndpoint(ApiTransport transport) : IInvestors
{
    public Task<Investor> GetAsync(Guid id, CancellationToken cancellationToken = default) =>
        transport.GetAsync<Investor>(Routes.Investor(id), cancellationToken);

    public IAsyncEnumerable<Investor> ListAsync(CancellationToken cancellationToken = default) =>
        transport.ListAsync<Investor>(Routes.Investors, cancellationToken);

    public Task<Investor> CreateAsync(CreateInvestor investor, IdempotencyKey key, CancellationToken cancellationToken = default) =>
        transport.CreateAsync<CreateInvestor, Investor>(Routes.Investors, investor, key, cancellationToken);

    public Task<Investor> UpdateAsync(Guid id, InvestorUpdate update, IdempotencyKey? key, CancellationToken cancellationToken = default) =>
        transport.UpdateAsync<InvestorUpdate, Investor>(Routes.Investor(id), update, key, cancellationToken);

    public Task<CreatedIdentification> AddIdentificationAsync(
        Guid investorId, Identification identification, IdempotencyKey key, CancellationToken cancellationToken = default) =>
        transport.CreateAsync<Identification, CreatedIdentification>(Routes.Identifications(investorId), identification, key, cancellationToken);

    public Task<CreatedBenefitingPerson> AddBenefitingPersonAsync(
        Guid investorId, BenefitingPerson person, IdempotencyKey key, CancellationToken cancellationToken = default) =>
        transport.CreateAsync<BenefitingPerson, CreatedBenefitingPerson>(Routes.BenefitingPersons(investorId), person, key, cancellationToken);
}
