using Xunit;

namespace SocialPipeline.Freepik.Transport;

public sealed class SignedAddressTests
{
    [Theory]
    [InlineData("https://h/x.jpg?filename=a&token=exp=1691754014~hmac=00", 1691754014L)]
    [InlineData("https://h/x.jpg?t=st=1691750414~exp=1691754014~hmac=00", 1691754014L)]
    [InlineData("https://h/x.jpg?exp=1691754014", 1691754014L)]
    [InlineData("https://h/x.jpg?token=exp%3D1691754014%7Ehmac%3D00", 1691754014L)]
    [InlineData("https://h/x.jpg?noexp=1691754014", null)]
    [InlineData("https://h/exp=1691754014/x.jpg", null)]
    [InlineData("https://h/x.jpg?token=exp=soon", null)]
    public void The_end_of_an_address_stands_in_its_token(string address, long? seconds)
        => Assert.Equal(seconds, SignedAddress.ExpiryOf(new Uri(address))?.ToUnixTimeSeconds());
}
