namespace FreepikSandbox;

/// <summary>A picture of the stock.</summary>
internal sealed record StockPicture(long Id, string Title, int Width, int Height, string? File)
{
    public string Orientation => Width == Height ? "square" : Width > Height * 2 ? "panoramic" : Width > Height ? "horizontal" : "vertical";

    public bool IsPremium => Id % 3 != 0;

    public bool IsAi => Id % 50 == 0;
}
